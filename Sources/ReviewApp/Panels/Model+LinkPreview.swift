import Recruiting

/// What becomes of a field when the candidate is not created but linked.
struct FieldFate: Equatable, Sendable {
    var isWritten: Bool
    /// Why, as far as the record has to do with it.
    var remark: String
}

extension Model {
    /// For each of `previewFields`, what the decision makes of it; empty while the candidate would be created.
    var previewFates: [FieldFate?] {
        guard let row = queue.current else { return [] }
        switch book[row.candidate.id]?.decision {
        case .link(let personID, let choices):
            guard let match = row.check?.matches.first(where: { $0.person.id == personID }) else {
                return previewFields.map { _ in nil }
            }
            let rows = completion(row, match, choices)?.lines ?? []
            return previewFields.map { fate(of: $0, in: rows, person: personID) }
        case .jobOnly(let personID):
            return previewFields.map { field in
                field.field == .job ? nil : FieldFate(isWritten: false, remark: "#\(personID) stays as it is")
            }
        default: return []
        }
    }

    /// What the preview is a preview of.
    var previewTitle: String {
        switch queue.currentID.flatMap({ book[$0]?.decision }) {
        case .link(let personID, _): "Preview: what #\(personID) gets"
        case .jobOnly(let personID): "Preview: only a job for #\(personID)"
        default: "Preview: what iCIMS gets"
        }
    }

    private func fate(of field: FieldOutcome, in rows: [RecordLine], person: Int) -> FieldFate? {
        switch field.field {
        case .job: return nil
        case .source, .folder, .sourcePerson:
            return FieldFate(isWritten: false, remark: "never changed on an existing record")
        default: break
        }
        // What is left out of a new record is left out of an old one too, for its own reason.
        guard let row = rows.first(where: { $0.field == field.field }), field.state != .leftOut else { return nil }
        if row.isWritten {
            return FieldFate(
                isWritten: true, remark: row.record.map { "in place of “\($0)”" } ?? "#\(person) has none")
        }
        switch row.sign {
        case .equal: return FieldFate(isWritten: false, remark: "#\(person) has the same")
        case .alike: return FieldFate(isWritten: false, remark: "#\(person) keeps “\(row.record ?? "")”")
        case .differs: return FieldFate(isWritten: false, remark: "#\(person) keeps “\(row.record ?? "")”")
        case .added, .absent: return FieldFate(isWritten: false, remark: "not wanted")
        }
    }

    mutating func learnFolder(_ folder: ListNode?) {
        guard let id = folder?.id, let label = folder?.label, !label.isEmpty else { return }
        folderNames[id] = label
    }
}
