extension Model {
    func candidateLines(width: Int) -> [String] { [] }
    var helpLines: [String] { [] }
}
