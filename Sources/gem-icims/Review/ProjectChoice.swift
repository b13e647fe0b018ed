import Foundation
import GemAPI
import Recruiting

/// Asks which project to open, before the screen is up.
enum ProjectChoice {
    /// - Throws: a usage `Failure` when nobody is there to ask.
    static func ask(_ session: Session) throws -> String {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw Failure(.usage, "A project has to be named: --from gem:PROJECT.")
        }
        guard let gem = session.gem else { throw Session.missingGemKey }
        let email = session.settings.gemUserEmail
        let projects = try blocking {
            do {
                let me = try await email.asyncFlatMap { try await gem.users(email: $0).first?.id }
                return try await gem.projects(readableBy: me)
            } catch let failure as GemFailure {
                throw failure.failure
            }
        }.filter { !$0.isArchived }
        guard !projects.isEmpty else { throw Failure(.input, "There is no project in Gem that you can read.") }
        let output = StandardOutput(isJSON: false)
        for (index, project) in projects.enumerated() {
            output.text("\(index + 1)".padded(to: 4) + " " + project.name)
        }
        print("Project [1-\(projects.count)]: ", terminator: "")
        guard let answer = readLine(), let number = Int(answer.trimmingCharacters(in: .whitespaces)),
            (1...projects.count).contains(number)
        else { throw Failure(.usage, "No project was chosen.") }
        return "gem:" + projects[number - 1].id
    }
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncFlatMap<Output: Sendable>(
        _ transform: @Sendable (Wrapped) async throws -> Output?
    ) async throws -> Output? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
