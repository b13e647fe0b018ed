/// A date that is as precise as its source and never more: a year, a year and month, or a day.
public struct PartialDate: Hashable, Sendable, Codable {
    public var year: Int
    public var month: Int?
    public var day: Int?

    public init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = month == nil ? nil : day
    }
}
