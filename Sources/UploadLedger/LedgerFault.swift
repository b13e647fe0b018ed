import Foundation
import GRDB
import Recruiting

/// Turns what the database says into what a person can use.
enum LedgerFault {
    /// A sentence and a remedy for any error of the database at `path`; a `Failure` passes unchanged.
    static func failure(_ error: any Error, path: String) -> Failure {
        if let failure = error as? Failure { return failure }
        guard let error = error as? DatabaseError else {
            // Not the error's own text: it may quote what it could not read.
            return Failure(
                .localState, "The local state in \(path) holds something this version cannot read.",
                remedy: "Update this program; if it is the newest, keep the file and report this.")
        }
        return switch error.resultCode.primaryResultCode {
        case .SQLITE_FULL:
            Failure(
                .localState, "The disk that holds \(path) is full, so nothing can be recorded there.",
                remedy: "Free some space, then start again; work continues where it stopped.")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
            Failure(
                .localState, "The local state in \(path) cannot be written.",
                remedy: "Make the file and its folder writable for you, or set state.directory to another place.")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            Failure(
                .localState, "The local state in \(path) is damaged.",
                remedy: """
                    Move the file away (keep it, it says what was uploaded) and restore a copy of it if there is one: \
                    without it, earlier uploads are only found by searching iCIMS.
                    """)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            Failure(
                .localState, "Another program holds the local state in \(path).",
                remedy: "Wait until it has finished, or end it, then try again.")
        case .SQLITE_IOERR:
            Failure(
                .localState, "The local state in \(path) could not be read or written: the disk reported an error.",
                remedy: "Check the disk, or set state.directory to another place.")
        default:
            // Never the statement or its arguments: those may hold a person's data.
            Failure(
                .localState,
                "The local state in \(path) cannot be used (\(error.resultCode): \(error.message ?? "no reason given)"))."
            )
        }
    }

    static func newer(_ found: Int, than known: Int, path: String) -> Failure {
        Failure(
            .localState,
            "The local state in \(path) was written by a newer version of this program (\(found), known here: \(known)).",
            remedy: "Update this program, or set state.directory to another place.")
    }

    static func foreign(path: String) -> Failure {
        Failure(
            .localState, "The file \(path) is not this program's local state.",
            remedy: "Move it away, or set state.directory to another place.")
    }

    static func directory(_ path: String, reason: String) -> Failure {
        Failure(
            .localState, "The folder \(path) for the local state cannot be made or used: \(reason).",
            remedy: "Set state.directory to a folder that is writable for you.")
    }

    static func leaseLost(upload: Int64) -> Failure {
        Failure(
            .localState, "Upload \(upload) is no longer held by this process: another one took over or finished it.",
            remedy: "Look at its history before doing anything else with this candidate.")
    }
}
