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

    private static let common: (given: Set<String>, family: Set<String>) = {
        var given: Set<String> = []
        var family: Set<String> = []
        var isFamily = true
        for line in String(decoding: PackageResources.common_names_txt, as: UTF8.self).split(
            whereSeparator: \.isNewline)
        {
            if line.hasPrefix("#") {
                isFamily = line.hasPrefix("# family")
                continue
            }
            let names = line.split(separator: " ").map(String.init)
            if isFamily { family.formUnion(names) } else { given.formUnion(names) }
        }
        return (given, family)
    }()
}
