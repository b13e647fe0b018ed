import CurlShim

/// All transfers that are under way, in libcurl's multi handle. Lives and dies on one thread.
final class TransferLoop {
    private struct Flight {
        let transfer: Transfer
        let job: TransferThread.Job
    }

    private let multi: UnsafeMutableRawPointer
    private let bell: Bell
    private var flights: [EasyHandle.Address: Flight] = [:]

    init(connectionsPerHost: Int, bell: Bell) {
        guard let multi = cu_new_multi(Int32(clamping: max(connectionsPerHost, 1))) else {
            preconditionFailure("there is no memory for the network")
        }
        self.multi = multi
        self.bell = bell
    }

    deinit {
        breakOffEverything()
        cu_free_multi(multi)
    }

    func begin(_ job: TransferThread.Job) {
        do throws(EasyHandle.Refusal) {
            let transfer = try Transfer(job.order)
            flights[transfer.easy.address] = Flight(transfer: transfer, job: job)
            cu_add(multi, transfer.easy.address)
        } catch {
            job.continuation.resume(returning: .failure(BrokenTransfer(.library(error.code.rawValue))))
        }
    }

    /// Moves everything on as far as it goes now, and waits for something to happen.
    func turn() {
        for flight in flights.values where flight.job.recall.isRaised {
            end(flight, .failure(flight.transfer.broken(.cancelled)))
        }
        cu_perform(multi)
        var code = CURLE_OK
        while let easy = cu_take_done(multi, &code) {
            if let flight = flights[easy] { end(flight, flight.transfer.outcome(code)) }
        }
        if cu_wait(multi, bell.ear) { bell.silence() }
    }

    func breakOffEverything() {
        for flight in flights.values { end(flight, .failure(flight.transfer.broken(.cancelled))) }
    }

    private func end(_ flight: Flight, _ result: Result<APIResponse, BrokenTransfer>) {
        cu_remove(multi, flight.transfer.easy.address)
        flights[flight.transfer.easy.address] = nil
        flight.job.continuation.resume(returning: result)
    }
}
