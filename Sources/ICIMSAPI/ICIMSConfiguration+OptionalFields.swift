import Recruiting

extension ICIMSConfiguration {
    /// The fields of a draft that a refused create complains of, when it complains only of such as a person can be made
    /// without; none when it speaks of the name, the e-mail, the source or the folder, or of nothing we know.
    ///
    /// The error names its field before a colon, or somewhere in its words (icims-api 4).
    public func optionalFields(of failure: ICIMSFailure, in draft: PersonDraft) -> Set<FieldKey> {
        guard failure.kind == .validation, !failure.isComplaint else { return [] }
        let words = (failure.field ?? failure.message).lowercased()
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }
        let names = Set(words.map(String.init))
        guard names.isDisjoint(with: ["firstname", "lastname", "email", "folder", "source"]) else { return [] }
        let candidates: [(FieldKey, Set<String>)] =
            [
                (.linkedIn, Set([linkedInField?.lowercased()].compactMap { $0 })), (.sourcePerson, ["sourceperson"]),
                (.mobile, ["phones", "phonenumber", "phonetype"]),
            ]
            + draft.employments.map {
                (
                    .employment($0.index),
                    ["workexperience", "workemployer", "worktitle", "workstartdate", "workenddate"]
                )
            } + draft.schools.map { (.school($0.index), ["education", "school"]) }
        return Set(candidates.filter { !$0.1.isDisjoint(with: names) }.map(\.0))
    }
}
