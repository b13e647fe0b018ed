import APITransport

/// What one test of `doctor` found.
struct Finding: Hashable, Sendable {
    enum State: String, Hashable, Sendable {
        case ok, warning, failed
    }

    var test: DoctorTest
    var state: State
    var detail: String
    /// What to do, in plain words; nil when there is nothing to do.
    var remedy: String?
    /// The exit code that a failure of this part means.
    var status: ExitStatus

    static func ok(_ test: DoctorTest, _ detail: String) -> Finding {
        Finding(test: test, state: .ok, detail: detail, remedy: nil, status: .done)
    }

    static func warning(_ test: DoctorTest, _ detail: String, remedy: String? = nil) -> Finding {
        Finding(test: test, state: .warning, detail: detail, remedy: remedy, status: .done)
    }

    static func failed(
        _ test: DoctorTest, _ detail: String, remedy: String, status: ExitStatus = .configuration
    ) -> Finding {
        Finding(test: test, state: .failed, detail: detail, remedy: remedy, status: status)
    }

    /// Nobody knows: another part has to work first.
    static func untested(_ test: DoctorTest, because reason: String) -> Finding {
        warning(test, "Not tested: \(reason).")
    }

    var json: JSONValue {
        [
            "test": .string(test.rawValue), "state": .string(state.rawValue), "detail": .string(detail),
            "remedy": remedy.map(JSONValue.string) ?? .null,
        ]
    }

    var lines: [String] {
        let sign =
            switch state {
            case .ok: "ok"
            case .warning: "warning"
            case .failed: "FAILED"
            }
        return ["\(sign.padded(to: 8)) \(test.rawValue.padded(to: 19)) \(detail)"]
            + (remedy.map { [String(repeating: " ", count: 9) + "→ \($0)"] } ?? [])
    }
}
