import Recruiting

/// One person whose addresses or numbers are written in two ways (rules 5.2 and 5.4).
extension LabelledPairs {
    private static let mails: [(String, String)] = [
        ("ivo.reiter@mail.example", "Ivo.Reiter@MAIL.example"), ("IVO.REITER@MAIL.EXAMPLE", "ivo.reiter@mail.example"),
        ("mailto:ivo.reiter@mail.example", "ivo.reiter@mail.example"),
        ("Ivo Reiter <ivo.reiter@mail.example>", "ivo.reiter@mail.example"),
        ("ivo.reiter@mail.example.", "ivo.reiter@mail.example"),
        ("ivo.reiter@mail.example", "ivo.reiter@mail.example,"),
        (" ivo.reiter@mail.example\u{A0}", "ivo.reiter@mail.example"),
        ("ivo.reiter@mail,example", "ivo.reiter@mail.example"),
        ("ivo.reiter@mail.example", "<ivo.reiter@mail.example>"),
        ("ivo.reiter+gem@mail.example", "ivo.reiter@mail.example"),
        ("ivo.reiter@mail.example", "ivo.reiter+icims@mail.example"), ("ivoreiter@gmail.com", "ivo.reiter@gmail.com"),
        ("ivo.reiter+x@gmail.com", "ivoreiter@googlemail.com"), ("ivo@m\u{FC}hle.example", "ivo@xn--mhle-0ra.example"),
        ("ivo@xn--mhle-0ra.example", "ivo@mu\u{308}hle.example"), ("ivo.é@mail.example", "ivo.e\u{301}@mail.example"),
    ]

    static let addressPairs: [LabelledPair] =
        mails.map { candidate, person in
            one("e-mail spelling", gem("Ivo", "Reiter", candidate), record("Ivo", "Reiter", mail: person))
        }
        + [
            one(
                "any of several e-mails",
                gem("Ivo", "Reiter", "ivo@new.example", "ivo@old.example", "ivo@older.example"),
                record("Ivo", "Reiter", mail: "IVO@older.example")),
            one(
                "any of several e-mails",
                gem("Ivo", "Reiter", "not an address", "noemail@x.example", "ivo@old.example"),
                record("Ivo", "Reiter", mail: "ivo@old.example")),
            one(
                "role address, same profile", gem("Ivo", "Reiter", "jobs@reiter.example", linkedIn: "ivo-reiter"),
                record("Ivo", "Reiter", mail: "info@reiter.example", linkedIn: "linkedin.com/in/ivo-reiter")),
            one(
                "role address, same phone", gem("Ivo", "Reiter", "office@reiter.example", phone: "+43 1 555 0133"),
                record("Ivo", "Reiter", mail: "office@reiter.example", phone: "01 5550133")),
            one(
                "family address, same profile",
                gem("Ivo", "Reiter", "familie.reiter@mail.example", linkedIn: "ivo-reiter"),
                record("Ivo", "Reiter", mail: "familie.reiter@mail.example", linkedIn: "at.linkedin.com/in/ivo-reiter")),
            one(
                "placeholder, same profile", gem("Ivo", "Reiter", "noemail@reiter.example", linkedIn: "ivo-reiter"),
                record("Ivo", "Reiter", mail: "x@example.com", linkedIn: "linkedin.com/in/ivo-reiter")),
            one(
                "middle initial in the address", gem("John", "Ferris", "john.e.ferris@mail.example"),
                record("John", "Ferris", mail: "john.e.ferris@mail.example")),
            one(
                "middle initial in the address", gem("Maria", "Lopez", "maria.y.lopez@mail.example"),
                record("Maria", "Lopez", mail: "maria.y.lopez@mail.example")),
            one(
                "no e-mail in the record", gem("Ivo", "Reiter", "ivo@reiter.example", linkedIn: "ivo-reiter"),
                record("Ivo", "Reiter", linkedIn: "https://www.linkedin.com/in/ivo-reiter/")),
            one(
                "no e-mail in the record", gem("Ivo", "Reiter", "ivo@reiter.example", phone: "+43 1 555 0133"),
                record("Ivo", "Reiter", phone: "0043 1 5550133")),
            one(
                "e-mail only, no name in the record", gem("Ivo", "Reiter", "ivo@reiter.example"),
                record(nil, nil, mail: "ivo@reiter.example")),
            one(
                "e-mail only, no name in the record", gem(nil, nil, "ivo@reiter.example", linkedIn: "ivo-reiter"),
                record("Ivo", "Reiter", mail: "ivo@reiter.example", linkedIn: "ivo-reiter")),
        ]

    static let numberPairs: [LabelledPair] = [
        ("+1 (415) 555-0132", "4155550132"), ("415.555.0132 x22", "(415) 555-0132"),
        ("0044 20 7946 0958", "020 7946 0958"),
        ("+44 (0)20 7946 0958", "+442079460958"), ("tel:+1-415-555-0132", "1 415 555 0132"),
        ("(415) 555-0132 / (628) 555-0144", "628-555-0144"), ("(415) 555-0132", "+1 628 555 0144; +1 415 555 0132"),
        ("１（４１５）５５５－０１３２", "415 555 0132"), ("+٤٩ ٣٠ ٥٥٥٠١٧٧", "030 5550177"), ("49 30 5550177", "+49 30 555 01 77"),
        ("Mobile: +353 87 555 0104", "087 555 0104"), ("+47 22 55 01 45", "22550145"),
        ("+91-98400-55512", "098400 55512"),
        ("+1 415 555 0132 ext. 9", "415-555-0132"),
    ].map { candidate, person in
        one("phone spelling", gem("Ottoline", "Brekke", phone: candidate), record("Ottoline", "Brekke", phone: person))
    }
}
