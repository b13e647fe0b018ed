import Foundation
import MatchingSamples
import Testing

@testable import Recruiting

struct NameFoldingTests {
    @Test(
        arguments: [
            ("Zoë", "zoe"), ("Zoe\u{308}", "zoe"), ("Łukasz", "lukasz"), ("Øystein", "oystein"), ("Đặng", "dang"),
            ("Großmann", "grossmann"), ("STRAẞE", "strasse"), ("Ærøskøbing", "aeroskobing"), ("Þór", "thor"),
            ("Guðrún", "gudrun"), ("İbrahim", "ibrahim"), ("Işık", "isik"), ("Œuvré", "oeuvre"),
            ("Ħaż-Żebbuġ", "haz zebbug"),
            ("Əliyev", "aliyev"), ("O'Hara", "ohara"), ("O’Hara", "ohara"), ("Oʼhara", "ohara"),
            ("Kaʻanapali", "kaanapali"),
            ("Jean-Luc", "jean luc"), ("Jean‐Luc", "jean luc"), ("Jean–Luc", "jean luc"),
            ("  Jane \u{A0} Doe ", "jane doe"),
            ("Ja\u{200B}ne\u{FEFF}", "jane"), ("\u{202E}Jane\u{202C}", "jane"), ("🚀 Jane 🇺🇸", "jane"), ("Ｊａｎｅ", "jane"),
            ("𝐉𝐚𝐧𝐞", "jane"), ("ЁЛКИН", "елкин"), ("Παπάς", "παπας"), ("ガク", "ガク"), ("", ""), ("\u{1B}[31m", "31m"),
        ])
    func `case, marks, apostrophes, hyphens and invisible characters do not count`(raw: String, folded: String) {
        #expect(NameFolding.fold(raw) == folded)
    }

    @Test func `voiced and unvoiced kana stay two names`() {
        #expect(NameFolding.fold("ガク") != NameFolding.fold("カク"))
    }

    @Test(
        arguments: [
            ("Юлия", "yuliya"), ("Щербаков", "shcherbakov"), ("Αλέξανδρος", "alexandros"), ("王伟", "wang wei"),
            ("Müller", "muller"), ("Doe", "doe"),
        ])
    func `other scripts are read in Latin letters`(raw: String, latin: String) {
        #expect(NameFolding.latin(raw) == latin)
    }

    @Test(arguments: [("Müller", "mueller"), ("Søren", "soeren"), ("Åse", "aase"), ("Groß", "gross"), ("Doe", "doe")])
    func `umlauts are spelled out`(raw: String, spelledOut: String) {
        #expect(NameFolding.spelledOut(raw) == spelledOut)
    }

    @Test(
        arguments: [
            ["Yuliya", "Iuliia", "Julia", "Yulia"], ["Sergey", "Sergei", "Sergej"],
            ["Shevchenko", "Schewtschenko"], ["Mueller", "Muller"], ["Filip", "Philip"],
            ["Evgeny", "Yevgeny", "Ievgeni"],
        ])
    func `romanisations of one name sound alike`(names: [String]) {
        let sounds = Set(names.map { NameSound.sound(of: NameFolding.fold($0)) })
        #expect(sounds.count == 1, "\(sounds)")
    }

    @Test func `no text makes folding or name reading trap, and folding is final`() {
        var random = SplitMix(seed: 20)
        for _ in 0..<600 {
            let text = random.text()
            let folded = NameFolding.fold(text)
            #expect(NameFolding.fold(folded) == folded)
            _ = PersonalName(first: text, middle: random.text(), last: random.text(), nickname: text)
            _ = Candidate(id: "1", firstName: text, lastName: random.text()).searchKeys
            _ = Candidate(id: "1", firstName: text, lastName: "Nguyen").searchKeys
        }
    }
}

/// Repeatable random texts from every script and a few traps.
extension SplitMix {
    mutating func text() -> String {
        let traps = [
            "(", ")", "\"", "'", ",", " – ", "née ", "-", ".", " ", "\u{200D}", "\u{202E}", "#", "@", "Jr", "王", "Łu",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...9, using: &self) {
            if Bool.random(using: &self) {
                text += traps.randomElement(using: &self) ?? ""
            } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1_F9FF, using: &self)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
