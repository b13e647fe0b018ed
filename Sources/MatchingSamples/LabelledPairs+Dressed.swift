import Recruiting

/// One person whose name carries degrees, pronouns, decoration, capitals or stray characters, on either side
/// (rules 5.1).
extension LabelledPairs {
    static let dressedNames: [LabelledPair] =
        names(
            "suffix, degree, pronouns", sharing: .profile,
            [
                ("Ines", "Oberholzer, PMP®, CSM", "Ines", "Oberholzer"),
                ("Ines", "Oberholzer", "Ines", "Oberholzer MBA"),
                ("Dr.-Ing. Ines", "Oberholzer", "Ines", "Oberholzer"),
                ("Ines, she/her", "Oberholzer", "Ines", "Oberholzer"),
                ("Ines", "Oberholzer (elle)", "Ines", "Oberholzer"), ("Ines", "Oberholzer M.Sc.", "Ines", "Oberholzer"),
                ("Rev. Marcus", "Tully", "Marcus", "Tully"), ("Marcus", "Tully, Esq.", "Marcus", "Tully"),
                ("Marcus", "Tully Jr", "Marcus", "Tully"), ("Marcus", "Tully", "Marcus", "Tully, III"),
                ("Marcus", "Tully, Ph.D., P.E.", "Dr Marcus", "Tully"),
                ("Marcus", "Tully (He/They)", "Marcus", "Tully"),
            ])
        + names(
            "suffix, degree, pronouns", sharing: .phone,
            [
                ("Leandra", "Osei, SHRM-SCP, MBA", "Leandra", "Osei"), ("Leandra", "Osei", "Leandra", "Osei, RN"),
                ("Leandra (she/they)", "Osei", "Leandra", "Osei"), ("Mr. Tobias", "Hahn", "Tobias", "Hahn"),
                ("Tobias", "Hahn, LL.M.", "Tobias", "Hahn"), ("Tobias", "Hahn | B.Eng.", "Tobias", "Hahn"),
            ])
        + names(
            "decoration", sharing: .profile,
            [
                ("🌟Leandra🌟", "Osei", "Leandra", "Osei"), ("Leandra", "Osei ✈️", "Leandra", "Osei"),
                ("Leandra", "Osei - we're hiring", "Leandra", "Osei"), ("★ Leandra", "Osei ★", "Leandra", "Osei"),
                ("Leandra", "Osei (Open to work)", "Leandra", "Osei"), ("👩🏽‍💻 Leandra", "Osei", "Leandra", "Osei"),
                ("Leandra ☁", "Osei", "Leandra", "Osei"), ("Leandra", "Osei / Talent", "Leandra", "Osei"),
                ("Leandra", "Osei — Senior Recruiter", "Leandra", "Osei"), ("ＬＥＡＮＤＲＡ", "Osei", "Leandra", "Osei"),
            ])
        + names(
            "decoration", sharing: .mail,
            [
                ("🚀 Tobias", "Hahn 🚀", "Tobias", "Hahn"), ("Tobias 'Tobi'", "Hahn", "Tobias", "Hahn"),
                ("Tobias", "Hahn [he/him] 🇩🇪", "Tobias", "Hahn"), ("~ Tobias ~", "Hahn", "Tobias", "Hahn"),
                ("Tobias", "Hahn, Open To Work", "Tobias", "Hahn"), ("Tobias", "Hahn", "Tobias *DO NOT CALL*", "Hahn"),
            ])
        + names(
            "capitals and spaces", sharing: .profile,
            [
                ("LEANDRA", "OSEI", "leandra", "osei"), ("Leandra\u{00A0}", "\u{2009}Osei", "Leandra", "Osei"),
                ("Lean\u{00AD}dra", "Osei", "Leandra", "Osei"), ("Leandra", "O\u{200D}sei", "Leandra", "Osei"),
                ("Leandra\t", "Osei\n", "Leandra", "Osei"), ("\u{1B}[31mLeandra", "Osei", "Leandra", "Osei"),
            ])
        + names(
            "diacritics", sharing: .employer,
            [
                ("Jose", "Garcia Marquez", "José", "García Márquez"), ("Zoe", "Nunez", "Zoë", "Núñez"),
                ("Lukasz", "Wojcik", "Łukasz", "Wójcik"), ("Juergen", "Mueller", "Jürgen", "Müller"),
                ("Soren", "Kjaer", "Søren", "Kjær"), ("Francois", "Lefevre", "François", "Lefèvre"),
                ("Joao", "Goncalves", "João", "Gonçalves"), ("Bjorn", "Astrom", "Björn", "Åström"),
                ("Andre", "Muller", "André", "Müller"), ("Marta", "Pinon", "Marta", "Piñón"),
            ])
        + names(
            "particles", sharing: .profile,
            [
                ("Bram", "vd Velde", "Bram", "van der Velde"), ("Bram", "Velde, van der", "Bram", "van der Velde"),
                ("Otto", "v. Stahl", "Otto", "von Stahl"), ("Rosa", "de la O", "Rosa", "De La O"),
                ("Tariq", "bin Rashid", "Tariq", "Rashid"), ("Mary", "St. Clair", "Mary", "Saint Clair"),
            ])
        + names(
            "apostrophes and hyphens", sharing: .mail,
            [
                ("Sinéad", "O’Malley", "Sinead", "O'Malley"), ("Sinéad", "OʼMalley", "Sinéad", "O Malley"),
                ("Noʻa", "D`Souza", "Noa", "DSouza"), ("Jean‑Marc", "Bonnard", "Jean Marc", "Bonnard"),
                ("Eva", "Hahn–Keller", "Eva", "Hahn Keller"), ("Eva", "Hahn - Keller", "Eva", "Hahn-Keller"),
            ])
}
