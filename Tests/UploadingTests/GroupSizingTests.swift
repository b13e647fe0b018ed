import Testing

@testable import Uploading

/// How many candidates one search asks about.
struct GroupSizingTests {
    @Test func `it grows while little is found, to a limit`() {
        var sizing = GroupSizing()
        #expect(sizing.size == GroupSizing.usual)
        sizing.answered(GroupSizing.usual, hits: 10)
        #expect(sizing.size == GroupSizing.largest)
        sizing.answered(GroupSizing.largest, hits: GroupSizing.largest * 20)
        #expect(sizing.size == GroupSizing.usual)
    }

    @Test func `many hits and small last groups leave it as it is`() {
        var sizing = GroupSizing()
        sizing.answered(GroupSizing.usual, hits: GroupSizing.usual * 5)
        sizing.answered(3, hits: 0)
        #expect(sizing.size == GroupSizing.usual)
    }

    @Test func `what was refused is never asked again`() {
        var sizing = GroupSizing()
        sizing.refused(25)
        #expect(sizing.size == 12)
        sizing.answered(12, hits: 0)
        #expect(sizing.size == 12)
        #expect(!sizing.isHopeless)
    }

    @Test func `one candidate refused at the very start is not a matter of size`() {
        var sizing = GroupSizing()
        for size in [25, 12, 6, 3, 1] { sizing.refused(size) }
        #expect(sizing.isHopeless)
        var later = GroupSizing()
        later.answered(25, hits: 0)
        later.refused(1)
        #expect(!later.isHopeless)
    }
}
