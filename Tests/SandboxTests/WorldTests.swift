import Testing

@testable import Sandbox

@Suite struct WorldTests {
    private static let world = WorldBuilder.world(seed: 1, peopleCount: 2_000)

    @Test func `the same seed makes the same world and another makes another`() {
        let again = WorldBuilder.world(seed: 1, peopleCount: 2_000)
        #expect(again.truth == Self.world.truth)
        #expect(again.icims.personIDs == Self.world.icims.personIDs)
        #expect(again.icims.people.allSatisfy { Self.world.icims.people[$0.key]?.fields == $0.value.fields })
        #expect(again.gem.candidates == Self.world.gem.candidates)
        #expect(WorldBuilder.world(seed: 2, peopleCount: 2_000).gem.candidates != Self.world.gem.candidates)
    }

    @Test func `there are enough people, jobs and projects`() {
        let world = Self.world
        #expect(world.icims.people.count >= 2_000)
        #expect(world.icims.jobs.count == 300)
        #expect(world.icims.jobs.values.count { $0.fields["folder"]?["id"] == "D31001" } == 220)
        #expect(world.gem.projects.count { $0.members.count == 200 } == 3)
        #expect(world.gem.projects.count >= 5)
        #expect(world.gem.candidates.count >= 950)
        #expect(world.icims.workflows.count > 1_000)
    }

    @Test func `about a third of a project is already in iCIMS`() {
        for project in Self.world.gem.projects where project.members.count == 200 {
            let present = project.members.count {
                Self.world.truth.entry(of: $0.candidate)?.samePersonIDs.isEmpty == false
            }
            #expect((50...90).contains(present), "\(project.name): \(present)")
        }
    }

    @Test func `the first screen shows every case once`() {
        let project = Self.world.gem.projects[0]
        let situations = project.members.prefix(18).compactMap { Self.world.truth.entry(of: $0.candidate)?.situation }
        #expect(
            situations == [
                "new", "same-email", "linkedin-uk-form", "nickname-and-phone", "namesake", "old-duplicates",
                "queue-twins",
                "queue-twins", "father-and-son", "mononym", "cjk", "right-to-left", "control-characters", "emoji",
                "no-email",
                "already-submitted", "do-not-contact", "employee",
            ])
    }

    @Test func `the truth agrees with the records`() throws {
        let world = Self.world
        for entry in world.truth.entries {
            let ids = entry.samePersonIDs + entry.lookalikePersonIDs + entry.mergedPersonIDs + entry.unseenPersonIDs
            #expect(ids.allSatisfy { world.icims.people[$0] != nil })
            #expect(entry.unseenPersonIDs.allSatisfy { world.icims.people[$0]?.visibility != .visible })
            if entry.situation == "old-duplicates" { #expect(entry.samePersonIDs.count == 5) }
            for loser in entry.mergedPersonIDs {
                #expect(
                    world.icims.people[loser]?.fields["firstname"] == .string("Merged with \(entry.samePersonIDs[0])"))
                #expect(world.icims.people[loser]?.fields["email"] == nil)
            }
        }
        let twin = try #require(world.truth.entries.first { $0.situation == "queue-twins" })
        #expect(world.truth.entry(of: twin.twinCandidateIDs[0])?.twinCandidateIDs == [twin.candidateID])
        let submitted = try #require(world.truth.entries.first { $0.situation == "already-submitted" })
        #expect(world.icims.workflow(person: submitted.samePersonIDs[0], job: 1201) != nil)
    }

    @Test func `every nullable key of a candidate is null at least once`() {
        let candidates = Self.world.gem.candidates.values
        for key in [
            "last_name", "nickname", "last_updated_at", "phone_number", "location", "linked_in_handle", "school",
        ] {
            #expect(candidates.contains { $0[key] == .null }, "\(key)")
        }
        #expect(candidates.contains { $0["emails"] == [] })
        let schools = candidates.flatMap { $0["education_info"]?.array ?? [] }
        #expect(schools.contains { $0["school"] == nil })
        #expect(Self.world.gem.resumes.values.joined().contains { $0.filename == nil })
    }

    @Test(arguments: [
        (LinkedInSpelling.retiredPub, "https://www.linkedin.com/pub/jane-doe/a7/576/b50"),
        (.ukSubdomain, "https://uk.linkedin.com/in/jane-doe-b50576a7"),
        (.bareHandle, "jane-doe-b50576a7"),
        (.upperCase, "HTTPS://WWW.LinkedIn.com/in/JANE-DOE-B50576A7"),
    ]) func `profile addresses are spelled as older tools left them`(spelling: LinkedInSpelling, text: String) {
        #expect(spelling.text("jane-doe-b50576a7") == text)
    }

    @Test func `dates are the vendors'`() {
        let noon = CivilTime.unix(year: 2024, month: 2, day: 29) + 12 * 3600 + 5 * 60
        #expect(CivilTime(unix: noon).dateTime == "2024-02-29 12:05 PM")
        #expect(CivilTime.unix(dateTime: "2024-02-29 12:05 PM") == noon)
        #expect(CivilTime(unix: noon - 12 * 3600).dateTime == "2024-02-29 12:05 AM")
        for bad in ["2023-02-29", "2024-2-29", "29.02.2024", "2024-02-29 13:00 PM", "2024-02-29T12:00", ""] {
            #expect(CivilTime.unix(dateTime: bad) == nil, "\(bad)")
        }
    }
}
