/// Both systems and the truth about them, before anybody called.
struct SandboxWorld: Sendable {
    var icims: ICIMSWorld
    var gem: GemWorld
    var truth: SandboxTruth

    /// The custom field that holds LinkedIn addresses: its JSON name and its other number for searches (icims-api 7.5).
    static let linkedInField = "field12345"
    static let linkedInFilter = "rcf2145"
    /// The employer in the work history, in searches.
    static let employerFilter = "rcf2231"
    /// A second custom field: `"Yes"` for people who asked not to be contacted.
    static let doNotContactField = "field12346"
    static let doNotContactFilter = "rcf2146"

    /// The e-mail of the Gem user who uploads.
    static let recruiterEmail = "rita.moreno@sandbox.example"

    /// The day on which the world ends and the rehearsal begins: nothing in it is younger.
    static let today = CivilTime.unix(year: 2026, month: 11, day: 20)
}
