/// Months as words, in the languages candidates write in.
enum MonthName {
    /// 1 to 12; also for a beginning of three letters or more that only one month has. Case, accents and a dot aside.
    static func month(of word: some StringProtocol) -> Int? {
        let name = folded(String(word))
        guard name.utf8.count >= 3, name.utf8.count <= 24 else { return nil }
        if let month = exact[name] { return month }
        var found: Int?
        for (month, names) in abbreviated.enumerated() where names.contains(where: { $0.hasPrefix(name) }) {
            guard found == nil else { return nil }
            found = month + 1
        }
        return found
    }

    /// `heute`, `présent`: no end, and no date that could be lost.
    static func isPresent(_ text: String) -> Bool {
        let words = folded(text.trimmed { $0.properties.isWhitespace || "()[].-–—".unicodeScalars.contains($0) })
        return words.isEmpty || present.contains(words)
    }

    private static func folded(_ text: String) -> String {
        let letters = text.lowercased().decomposed.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark && $0 != "."
        }
        return String(String.UnicodeScalarView(letters.map { $0 == "ı" ? "i" : $0 }))
    }

    /// English, German, French, Spanish, Portuguese, Italian, Dutch, Scandinavian, Romanian, Russian: by month.
    private static let abbreviated: [[String]] = [
        "january januar janvier enero janeiro gennaio januari ianuarie январь января",
        "february februar fevrier febrero fevereiro febbraio februari februarie feber февраль февраля",
        "march marz maerz mars marzo marco maart martie март марта",
        "april avril abril aprile aprilie апрель апреля",
        "may mai mayo maio maggio mei maj mai май мая",
        "june juni juin junio junho giugno iunie июнь июня",
        "july juli juillet julio julho luglio iulie июль июля",
        "august aout agosto augustus augusti август августа",
        "september septembre septiembre setiembre setembro settembre septembrie сентябрь сентября",
        "october oktober octobre octubre outubro ottobre octombrie октябрь октября",
        "november novembre noviembre novembro noiembrie ноябрь ноября",
        "december dezember decembre diciembre dezembro dicembre decembrie desember декабрь декабря",
    ].map { $0.split(separator: " ").map(String.init) }

    /// Polish, Czech, Finnish, Turkish, Hungarian, and short forms that are no beginnings: whole words only, for
    /// their beginnings are other months elsewhere.
    private static let exact: [String: Int] = {
        let months = [
            "styczen stycznia leden ledna tammikuu tammikuuta ocak január jan",
            "luty lutego unor unora helmikuu helmikuuta subat fev",
            "marzec marca brezen brezna maaliskuu maaliskuuta mart marcius mrt mrz mar",
            "kwiecien kwietnia duben dubna huhtikuu huhtikuuta nisan aprilis",
            "maja kveten kvetna toukokuu toukokuuta mayis majus май",
            "czerwiec czerwca cerven cervna kesakuu kesakuuta haziran junius",
            "lipiec lipca cervenec cervence heinakuu heinakuuta temmuz julius juil jul",
            "sierpien sierpnia srpen srpna elokuu elokuuta agustos augusztus aug",
            "wrzesien wrzesnia zari syyskuu syyskuuta eylul szeptember sept sep",
            "pazdziernik pazdziernika rijen rijna lokakuu lokakuuta ekim okt oct",
            "listopad listopada listopadu marraskuu marraskuuta kasim nov",
            "grudzien grudnia prosinec prosince joulukuu joulukuuta aralik dec dez",
        ]
        var exact: [String: Int] = [:]
        for (month, names) in months.enumerated() {
            for name in names.split(separator: " ") { exact[folded(String(name))] = month + 1 }
        }
        return exact
    }()

    private static let present: Set<String> = [
        "present", "current", "currently", "now", "today", "ongoing", "to date", "till date", "till now", "until now",
        "heute", "bis heute", "aktuell", "jetzt", "laufend", "aujourd'hui", "aujourd’hui", "actuel", "actuellement",
        "a ce jour", "presente", "actual", "actualidad", "la actualidad", "a la actualidad", "hoy", "actualmente",
        "atual", "atualmente", "o momento", "oggi", "attuale", "in corso", "heden", "nu", "pagaende", "nuvarande",
        "obecnie", "teraz", "soucasnost", "nykyinen", "halen", "gunumuz", "настоящее время", "по настоящее время", "至今",
        "现在", "現在",
        "현재",
    ]
}
