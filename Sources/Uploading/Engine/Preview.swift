import APITransport
import ICIMSAPI
import Recruiting

/// Everything that would be sent about one candidate, before anything is.
public struct Preview: Sendable {
    public var candidate: Candidate
    public var mapping: CandidateMapping
    /// The exact body of the create.
    public var body: JSONValue
    public var sourcePerson: SourcePersonFinding
    public var resume: ResumeFile
    public var job: Job?
    /// In whose terms the body is.
    public var configuration: ICIMSConfiguration

    public init(
        of candidate: Candidate, rules: MappingRules, configuration: ICIMSConfiguration,
        sourcePerson: SourcePersonFinding, resume: ResumeFile, job: Job?
    ) {
        self.candidate = candidate
        mapping = candidate.mapped(by: rules, sourcePerson: sourcePerson)
        body = configuration.createBody(for: mapping.draft)
        self.sourcePerson = sourcePerson
        self.resume = resume
        self.job = job
        self.configuration = configuration
    }
}
