extension ICIMSConfiguration {
    /// Whether a name is that of a field of people that iCIMS has itself, or of one that an upload writes anyway: no
    /// customer's field for LinkedIn can be called that (icims-api 5.4).
    public static func isOwnField(_ name: String) -> Bool {
        let base = name.lowercased().prefix { $0 != "[" && $0 != "." }
        return ownFields.contains(String(base))
    }

    /// Whether a name can be the JSON name of a custom field at all: letters, digits and `_`.
    public static func isFieldName(_ name: String) -> Bool {
        name.first?.isLetter == true && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }

    private static let ownFields: Set<String> = [
        "id", "links", "self", "firstname", "middlename", "lastname", "nickname", "prefix", "suffix", "email",
        "emailaddress", "folder", "source", "sourcename", "sourceorigin", "sourceperson", "createddate", "updateddate",
        "startdate", "hiredate", "enddate", "gender", "phones", "addresses", "workexperience", "education", "skillset",
        "licensecertification", "resume", "login", "logingroup", "logingroupid", "password", "externalid",
        "applicantworkflow", "phonenumber", "phonetype", "phoneextension", "workemployer", "worktitle", "workstartdate",
        "workenddate", "school",
    ]
}
