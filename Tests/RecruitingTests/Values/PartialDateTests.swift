import Testing

@testable import Recruiting

@Suite struct PartialDateTests {
    @Test(arguments: [
        ("2019", PartialDate(year: 2019)), ("2019-08", PartialDate(year: 2019, month: 8)),
        ("2019-08-24", PartialDate(year: 2019, month: 8, day: 24)),
        ("2019-08-24T10:00:00Z", PartialDate(year: 2019, month: 8, day: 24)),
        ("2019-08-24 10:00", PartialDate(year: 2019, month: 8, day: 24)),
        ("2020-02-29", PartialDate(year: 2020, month: 2, day: 29)),
        ("2000-02-29", PartialDate(year: 2000, month: 2, day: 29)), (" 2019-08 ", PartialDate(year: 2019, month: 8)),
        ("1900", PartialDate(year: 1900)), ("2100-12-31", PartialDate(year: 2100, month: 12, day: 31)),
    ])
    func `dates are read as precisely as they are written`(text: String, date: PartialDate) {
        #expect(PartialDate(text) == date)
    }

    @Test(arguments: [
        "", " ", "19", "201", "20190", "2019-", "2019-13", "2019-00", "2019-8", "2019-02-30", "2019-02-29",
        "1900-02-29",
        "2019-04-31", "2019-08-00", "2019-08-32", "1899", "2101", "0001-01-01", "Present", "Spring 2019", "08/2019",
        "2019/08", "2019-08-24x", "2019-08-24T", "2019-08-24Tx", "2019-08T10:00", "2019 10", "2019-08-24-01", "-2019",
        "+2019", "２０１９", "2019-0８", "--", "null", "24.08.2019", "2019-W08", "1e10",
    ])
    func `nonsense is refused`(_ text: String) { #expect(PartialDate(text) == nil, "\(text)") }

    @Test(arguments: [
        ("2019", "2019", "2019-01-01"), ("2021-03", "Mar 2021", "2021-03-01"), ("2021-03-17", "Mar 2021", "2021-03-17"),
        ("2019-12-01T00:00:00", "Dec 2019", "2019-12-01"),
    ])
    func `people see no day, the field gets a whole date`(text: String, shown: String, iso: String) throws {
        let date = try #require(PartialDate(text))
        #expect(date.description == shown)
        #expect(date.isoDate == iso)
        #expect(date.isCompleted == (text.count < 10))
    }

    @Test(arguments: ["Mar 2021", "march 2021", "MAR 2021", "3/2021", "03.2021", "2021-03", "March, 2021"])
    func `a typed month is understood`(_ text: String) {
        #expect(PartialDate(typed: text) == PartialDate(year: 2021, month: 3))
    }

    @Test(arguments: ["", "Mar", "Marvel 2021", "13/2021", "0/2021", "Mar 21", "1/2/2021", "-3/2021", "Mar 1800"])
    func `a typed riddle is not`(_ text: String) { #expect(PartialDate(typed: text) == nil, "\(text)") }

    @Test(arguments: [
        ("2019-06-00", PartialDate(year: 2019, month: 6)), ("2019-00-00", PartialDate(year: 2019)),
        ("Aug 2019", PartialDate(year: 2019, month: 8)), ("08/2019", PartialDate(year: 2019, month: 8)),
        ("2019-8-4", PartialDate(year: 2019, month: 8, day: 4)), ("2019/08", PartialDate(year: 2019, month: 8)),
        ("2019/08/24", PartialDate(year: 2019, month: 8, day: 24)),
        ("24.08.2019", PartialDate(year: 2019, month: 8, day: 24)),
        ("24 August 2019", PartialDate(year: 2019, month: 8, day: 24)),
        ("August 24, 2019", PartialDate(year: 2019, month: 8, day: 24)),
        ("24th of August 2019", PartialDate(year: 2019, month: 8, day: 24)),
        ("août 2019", PartialDate(year: 2019, month: 8)),
        ("März 2019", PartialDate(year: 2019, month: 3)),
        ("24 de agosto de 2019", PartialDate(year: 2019, month: 8, day: 24)),
        ("sept. 2019", PartialDate(year: 2019, month: 9)), ("2019年8月", PartialDate(year: 2019, month: 8)),
        ("2019년 8월", PartialDate(year: 2019, month: 8)), ("août. 2019", PartialDate(year: 2019, month: 8)),
        ("Ağustos 2019", PartialDate(year: 2019, month: 8)), ("sierpień 2019", PartialDate(year: 2019, month: 8)),
        ("август 2019", PartialDate(year: 2019, month: 8)), ("elokuu 2019", PartialDate(year: 2019, month: 8)),
        ("1566604800", PartialDate(year: 2019, month: 8, day: 24)),
        ("1566604800000", PartialDate(year: 2019, month: 8, day: 24)),
        ("8/24/2019", PartialDate(year: 2019, month: 8, day: 24)),
        ("24/8/2019", PartialDate(year: 2019, month: 8, day: 24)),
        ("8-2019", PartialDate(year: 2019, month: 8)), ("2019 Aug", PartialDate(year: 2019, month: 8)),
        ("2019-08-24T00:00:00.000Z", PartialDate(year: 2019, month: 8, day: 24)),
        ("Dezember 2019", PartialDate(year: 2019, month: 12)),
        ("maart 2019", PartialDate(year: 2019, month: 3)), ("gennaio 2019", PartialDate(year: 2019, month: 1)),
    ])
    func `what exports write is read`(text: String, date: PartialDate) { #expect(PartialDate(source: text) == date) }

    @Test(arguments: [
        "03/04/2019", "jui 2019", "Spring 2019", "Aug 19", "Q3 2019", "13/2019", "2019-13-01", "0000-00-00",
        "0001-01-01",
        "Marvel 2019", "August", "2019-02-30", "10 2019", "1 2 3 2019", "999", "99999999999999", "Aug 24",
        "mar mar 2019",
        "32 August 2019", "2018 2019", "2018-2019",
    ])
    func `a riddle is not guessed`(_ text: String) { #expect(PartialDate(source: text) == nil, "\(text)") }

    @Test func `dates sort by their earliest day, the vaguer first`() throws {
        let texts = ["1999-12-31", "2019", "2019-01", "2019-01-01", "2019-02", "2019-02-03", "2020"]
        let dates = try texts.map { try #require(PartialDate($0)) }
        #expect(dates.shuffled().sorted() == dates)
        for (left, right) in zip(dates, dates.dropFirst()) { #expect(left < right && !(right < left)) }
    }

    @Test func `no text makes the reader trap`() {
        var random = RandomText(seed: 1999)
        for _ in 0..<3000 {
            let text = random.text(from: ["2019", "-", "08", "24", "T", " ", "/", "Mar", "1", "9"], upTo: 7)
            for date in [PartialDate(text), PartialDate(typed: text)].compactMap({ $0 }) {
                #expect(PartialDate(date.isoDate)?.isoDate == date.isoDate)
            }
        }
    }
}
