import TerminalScreen
import Testing

struct RegionTests {
    private let region = Region(x: 2, y: 3, width: 10, height: 6)

    @Test func `a split gives both parts and leaves the gap out`() {
        let (left, right) = region.split(left: 4, gap: 1)
        #expect(left == Region(x: 2, y: 3, width: 4, height: 6))
        #expect(right == Region(x: 7, y: 3, width: 5, height: 6))
        let (above, below) = region.split(bottom: 2)
        #expect(above == Region(x: 2, y: 3, width: 10, height: 4))
        #expect(below == Region(x: 2, y: 7, width: 10, height: 2))
        #expect(region.split(right: 3, gap: 2).left.width == 5)
        #expect(region.split(top: 1).bottom.y == 4)
    }

    @Test(arguments: [0, 3, 10, 11, 99])
    func `parts are never larger than what there is`(columns: Int) {
        let (left, right) = region.split(left: columns, gap: 1)
        #expect(left.width + right.width <= region.width)
        #expect(right.endX == region.endX || right.isEmpty)
        let (first, last) = region.split(right: columns, gap: 1)
        #expect(first.width + last.width <= region.width)
        #expect(last.endX == region.endX)
    }

    @Test func `the inside of something small is empty`() {
        #expect(region.inset(1) == Region(x: 3, y: 4, width: 8, height: 4))
        #expect(Region(x: 0, y: 0, width: 1, height: 1).inset(1).isEmpty)
        #expect(region.inset(50).isEmpty)
    }

    @Test func `what is centered stays inside`() {
        #expect(region.centered(Size(columns: 4, rows: 2)) == Region(x: 5, y: 5, width: 4, height: 2))
        #expect(region.centered(Size(columns: 400, rows: 2)) == Region(x: 2, y: 5, width: 10, height: 2))
    }

    @Test func `regions that are apart share nothing`() {
        #expect(region.intersection(Region(x: 0, y: 0, width: 3, height: 4)) == Region(x: 2, y: 3, width: 1, height: 1))
        #expect(region.intersection(Region(x: 40, y: 0, width: 3, height: 4)).isEmpty)
        #expect(region.row(5) == Region(x: 2, y: 8, width: 10, height: 1))
        #expect(region.row(6).isEmpty)
    }
}
