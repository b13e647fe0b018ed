import Recruiting

/// One line that is asked for.
struct Prompt: Equatable, Sendable {
    enum Purpose: Equatable, Sendable {
        case command
        case search
        case filter
        case skipReason([String])
        case notSameReason(candidateID: String, personID: Int)
        /// The words shown must be typed before a risky decision is made.
        case proof(RiskyDecision)
        case riskReason(RiskyDecision)
        case edit(candidateID: String, FieldKey)
        case attach(candidateID: String)
    }

    var purpose: Purpose
    var editor = LineEditor()
    /// What the last Enter was refused for.
    var complaint: String?
    /// Place in the completions that Tab goes through; nil before the first Tab.
    var completion: Int?
    /// What was typed before the first Tab.
    var stem: String?
    /// Place in the history of the command line.
    var recalled: Int?
    /// The filter before it was edited, for Esc.
    var filterBefore = QueueFilter()
    var cursorBefore = 0

    init(_ purpose: Purpose, text: String = "") {
        self.purpose = purpose
        editor = LineEditor(text)
    }
}

/// A decision that needs a typed confirmation and a reason for each risk.
struct RiskyDecision: Equatable, Sendable {
    enum Risk: Equatable, Sendable {
        /// Creating beside a strong match.
        case strongMatch(personID: Int, name: String, verdict: Verdict)
        /// Linking to a record that may be another person's.
        case doubtfulLink(personID: Int, name: String, doubt: String)
        /// The person must not be contacted.
        case contactBan(String)
    }

    var candidateID: String
    var candidateName: String
    var decision: RepeatableDecision
    var open: [Risk]
    var overruling: Overruling?
    var link: LinkOverruling?
    var contactReason: String?

    /// What must be typed for the first open risk.
    var proof: String {
        switch open.first {
        case .strongMatch(let personID, _, _), .doubtfulLink(let personID, _, _): String(personID)
        case .contactBan, nil: "contact"
        }
    }

    var explanation: String {
        switch open.first {
        case .strongMatch(let personID, let name, let verdict):
            "\(candidateName) is \(verdict == .same ? "the same as" : "likely") \(name) (#\(personID)) in iCIMS. "
                + "A new person would be a duplicate."
        case .doubtfulLink(let personID, let name, let doubt):
            "\(name) (#\(personID)) in iCIMS is \(doubt). A link writes into that record."
        case .contactBan(let why):
            "\(candidateName) must not be contacted: \(why)."
        case nil: ""
        }
    }
}

/// A question with yes and no.
struct Question: Equatable, Sendable {
    enum Purpose: Equatable, Sendable {
        case quitWhileUploading
        case cancelRest(Int)
    }

    var purpose: Purpose
}

/// What lies over the screen and is asked first.
enum Dialog: Equatable, Sendable {
    case prompt(Prompt)
    case picker(JobPicker)
    case question(Question)
}
