import APITransport
import ICIMSAPI
import Recruiting
import Testing

@Suite struct PersonLimitTests {
    @Test func `of a record beyond all measure the beginning is read, and that is said`() async throws {
        let phones = (0..<20_000).map { ##"{"entry":\##($0),"phonenumber":"555 \##($0)"}"## }.joined(separator: ",")
        let name = String(repeating: "x", count: 100_000)
        let (client, _) = client(
            json(##"{"firstname":"\##(name)","lastname":"Doe","phones":[\##(phones)]}"##),
            json(#"{"firstname":"Jane","lastname":"Doe","phones":[{"phonenumber":"555 0100"}]}"#))
        let person = try await client.person(5)
        #expect(person.isCut == true)
        #expect(person.phones.count == ValueLimits.entries)
        #expect(person.firstName?.count == ValueLimits.text)
        #expect(try await client.person(6).isCut == nil)
        let jane = Candidate(id: "c", firstName: "Jane", lastName: "Doe", phone: "555 0100")
        let match = Matcher().matches(for: jane, among: [person]).first
        #expect(match?.cautions.contains("cut-short") ?? true)
    }
}
