public import Foundation
import GRDB
public import Recruiting

/// What the review of a source left behind.
extension SQLiteLedger {
    public func saveQueue(_ candidates: [Candidate], source: String, readAt: Int) throws(Failure) {
        try write { db in
            try db.execute(
                sql: "INSERT INTO queue VALUES (?, ?) ON CONFLICT (source) DO UPDATE SET readAt = excluded.readAt",
                arguments: [source, readAt])
            try db.execute(sql: "DELETE FROM queueEntry WHERE source = ?", arguments: [source])
            let statement = try db.makeStatement(
                sql: """
                    INSERT INTO queueEntry (source, position, candidateKey, candidateID, name, packed)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """)
            for (position, candidate) in candidates.enumerated() {
                try statement.execute(arguments: [
                    source, position, candidate.ledgerKey, candidate.id, candidate.displayName,
                    try packed(candidate),
                ])
            }
        }
    }

    public func queue(source: String) throws(Failure) -> Cached<[Candidate]>? {
        let found = try read { db -> (readAt: Int, rows: [Data])? in
            guard
                let readAt = try Int.fetchOne(db, sql: "SELECT readAt FROM queue WHERE source = ?", arguments: [source])
            else { return nil }
            let rows = try Data.fetchAll(
                db, sql: "SELECT packed FROM queueEntry WHERE source = ? ORDER BY position", arguments: [source])
            return (readAt, rows)
        }
        guard let found else { return nil }
        let candidates = found.rows.compactMap { unpacked(Candidate.self, $0) }
        // A queue with a hole would look complete: read it from the source again instead.
        return candidates.count == found.rows.count ? Cached(candidates, readAt: found.readAt) : nil
    }

    public func reviewState(source: String) throws(Failure) -> ReviewState {
        try read { db in
            var state = ReviewState(
                view: try Data.fetchOne(db, sql: "SELECT data FROM reviewView WHERE source = ?", arguments: [source]))
            let rows = try Row.fetchCursor(
                db, sql: "SELECT candidateID, data FROM reviewMark WHERE source = ?", arguments: [source])
            while let row = try rows.next() { state.marks[row[0]] = row[1] }
            return state
        }
    }

    public func saveReviewState(_ state: ReviewState, source: String) throws(Failure) {
        try write { db in
            try db.execute(sql: "DELETE FROM reviewMark WHERE source = ?", arguments: [source])
            try self.keep(db, state.marks.mapValues { $0 }, source: source)
            try self.keep(db, view: state.view, source: source)
        }
    }

    public func saveMarks(_ marks: [String: Data?], source: String) throws(Failure) {
        try write { try self.keep($0, marks, source: source) }
    }

    public func saveView(_ view: Data?, source: String) throws(Failure) {
        try write { try self.keep($0, view: view, source: source) }
    }

    private func keep(_ db: Database, _ marks: [String: Data?], source: String) throws {
        let save = try db.makeStatement(
            sql: "INSERT OR REPLACE INTO reviewMark (source, candidateID, data, savedAt) VALUES (?, ?, ?, ?)")
        let remove = try db.makeStatement(sql: "DELETE FROM reviewMark WHERE source = ? AND candidateID = ?")
        for (candidate, data) in marks {
            if let data {
                try save.execute(arguments: [source, candidate, data, now()])
            } else {
                try remove.execute(arguments: [source, candidate])
            }
        }
    }

    private func keep(_ db: Database, view: Data?, source: String) throws {
        if let view {
            try db.execute(
                sql: "INSERT OR REPLACE INTO reviewView (source, data, savedAt) VALUES (?, ?, ?)",
                arguments: [source, view, now()])
        } else {
            try db.execute(sql: "DELETE FROM reviewView WHERE source = ?", arguments: [source])
        }
    }
}
