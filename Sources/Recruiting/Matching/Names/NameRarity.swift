/// How much it says that two people share a name: little for `Maria Garcia`, much for `Zbigniew Okonkwo-Lund`.
enum NameRarity {
    /// Bits of evidence in an equal given name.
    static func givenBits(_ name: PersonalName) -> Double {
        common.given.contains(name.calledJoined.text) ? MatchWeights.commonGiven : MatchWeights.given
    }

    /// Bits of evidence in an equal family name.
    static func familyBits(_ name: PersonalName) -> Double {
        let core = name.coreJoined.text
        if name.familyCore.count > 1 || core.utf8.count >= 10 { return MatchWeights.rareFamily }
        return common.family.contains(core) ? MatchWeights.commonFamily : MatchWeights.family
    }

    static func isCommonGiven(_ word: String) -> Bool { common.given.contains(word) }
    static func isCommonFamily(_ word: String) -> Bool { common.family.contains(word) }

    /// Names that stand first where they come from: forms put them into either field.
    static func isWrittenFirst(_ word: String) -> Bool { common.familyFirst.contains(word) }

    private struct Common: Sendable {
        var given: Set<String> = []
        var family: Set<String> = []
        var familyFirst: Set<String> = []
    }

    private static let common: Common = {
        var common = Common()
        var section = ""
        for line in String(decoding: PackageResources.common_names_txt, as: UTF8.self).split(
            whereSeparator: \.isNewline)
        {
            if line.hasPrefix("# ") {
                section = String(line.dropFirst(2).prefix { $0 != ":" })
                continue
            }
            let names = line.split(separator: " ").map(String.init)
            switch section {
            case "given": common.given.formUnion(names)
            case "family-first":
                common.familyFirst.formUnion(names)
                common.family.formUnion(names)
            case "family": common.family.formUnion(names)
            default: break
            }
        }
        return common
    }()
}
