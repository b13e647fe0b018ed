import Recruiting
import TerminalScreen

/// What is known before the first key and does not change while the screen is up.
public struct ReviewEnvironment: Equatable, Sendable {
    public var widths: WidthTable
    public var rules: MappingRules
    /// What the title line calls the queue: the project's name or the file's.
    public var sourceTitle: String
    public var isReadOnly: Bool
    public var isRehearsal: Bool
    /// Base of the tracking system's profile pages, without a slash at the end.
    public var webURL: String?
    /// One line shown until the first decision.
    public var welcome: String?
    /// Goes into each entry of a plan; the project's last job comes first in the job picker.
    public var projectID: String?
    /// Where résumés come from, the first that has one first.
    public var resumePreference: [ResumeSource]
    /// `ui.keys.*`: the action's name to the stroke, such as `skip` to `ctrl-s`.
    public var keyOverrides: [String: String]
    public var initialSize: Size
    public var initialSort: QueueSort
    /// The names `:theme` completes.
    public var themes: [String]
    /// How an existing record is completed unless a field says otherwise.
    public var linkPolicy: LinkPolicy
    /// Which folders and statuses mean something to the recruiter.
    public var signs: RecordSigns
    /// Unix seconds at the start, so that ages can be shown before the first tick; 0 when unknown.
    public var startedAt: Int
    /// Calls of the day that uploads never spend.
    public var dailyReserve: Int

    public init(
        widths: WidthTable, rules: MappingRules = MappingRules(), sourceTitle: String = "", isReadOnly: Bool = false,
        isRehearsal: Bool = false, webURL: String? = nil, welcome: String? = nil, projectID: String? = nil,
        resumePreference: [ResumeSource] = ResumeSource.allCases, keyOverrides: [String: String] = [:],
        initialSize: Size, initialSort: QueueSort = .certainty,
        themes: [String] = ["auto", "dark", "light", "none"], linkPolicy: LinkPolicy = LinkPolicy(),
        signs: RecordSigns = RecordSigns(), startedAt: Int = 0, dailyReserve: Int = 0
    ) {
        self.widths = widths
        self.rules = rules
        self.sourceTitle = sourceTitle
        self.isReadOnly = isReadOnly
        self.isRehearsal = isRehearsal
        self.webURL = webURL
        self.welcome = welcome
        self.projectID = projectID
        self.resumePreference = resumePreference
        self.keyOverrides = keyOverrides
        self.initialSize = initialSize
        self.initialSort = initialSort
        self.themes = themes
        self.linkPolicy = linkPolicy
        self.signs = signs
        self.startedAt = startedAt
        self.dailyReserve = dailyReserve
    }
}
