import APITransport
import Foundation
import Recruiting
import UploadLedger

/// Tests every part of a set-up, from this machine outwards. What depends on a part that failed is not tested, so that a
/// single fault is named once.
struct Doctor {
    let common: CommonOptions
    var environment = ProcessInfo.processInfo.environment

    func examine(into report: inout DoctorReport, probingWrites: Bool) async {
        let machine = MachineExamination(environment: environment)
        report.add(machine.versions())
        let settings: Settings
        do {
            let source = try SettingSource(path: common.config, overrides: common.overrides, environment: environment)
            settings = try Settings(source, environment: environment)
            report.add(configuration(source, settings))
        } catch {
            let failure = error as? Failure ?? Failure(.internal, "\(error)")
            report.add(
                .failed(
                    .configuration, failure.message, remedy: failure.remedy ?? "Correct it and run doctor again.",
                    status: ExitStatus(failure.kind)))
            report.add([machine.terminal(), await machine.resumeTools()])
            return
        }
        report.add(machine.terminal())
        report.add(machine.stateDirectory(settings.stateDirectory))
        report.add(machine.downloadFolder(settings.resumeDirectory))
        report.add(await machine.resumeTools())
        let services = ExaminedServices(settings, isReadOnly: !probingWrites, logLevel: common.logLevel)
        await examine(services, into: &report, probingWrites: probingWrites)
        report.icimsCalls = services.icimsCalls
        await services.close()
    }

    private func configuration(_ source: SettingSource, _ settings: Settings) -> Finding {
        let place = source.file.map(\.path) ?? "no file, environment and defaults alone"
        if let missing = settings.missing.first {
            return .failed(
                .configuration, "\(missing.rawValue) is not set (\(place)).",
                remedy: "Run gem-icims setup: it asks for what is missing.")
        }
        if let unknown = source.unknown.first {
            return .warning(.configuration, unknown.text, remedy: "gem-icims config shows what is in force.")
        }
        return .ok(.configuration, "\(place).")
    }

    private func examine(
        _ services: ExaminedServices, into report: inout DoctorReport, probingWrites: Bool
    ) async {
        let network = NetworkExamination(exchange: services.exchange, environment: environment)
        report.add(network.proxy())
        let way = await network.way(
            to: services.settings.icimsBaseURL, path: "/customers/\(services.settings.customerID ?? "")", .icims)
        report.add(way.findings)
        report.add(way.clock)
        if let icims = services.icims, way.isOpen {
            await ICIMSExamination(services: services, icims: icims, isClockOff: way.clock.state == .failed)
                .examine(into: &report, probingWrites: probingWrites)
        } else {
            let reason = services.icims == nil ? "the configuration is not complete" : "iCIMS cannot be reached"
            report.add(ICIMSExamination.tests.map { .untested($0, because: reason) })
        }
        let gemWay = await network.way(to: services.settings.gemBaseURL, path: "/v0/users", .gem)
        report.add(gemWay.findings)
        await GemExamination(services: services, isOpen: gemWay.isOpen).examine(into: &report)
    }
}
