import Foundation
import GRDB
public import Recruiting

/// Jobs lie in columns, not in JSON: ten thousand of them are read before the picker's first frame.
extension SQLiteLedger {
    public func saveJobs(_ jobs: [Job], readAt: Int) throws(Failure) {
        try write { try self.insert($0, jobs, readAt: readAt) }
    }

    public func closeJobs(_ ids: [Int], at now: Int) throws(Failure) {
        try write { db in
            let close = try db.makeStatement(
                sql: "UPDATE job SET closedAt = ? WHERE customer = ? AND id = ? AND closedAt IS NULL")
            for id in ids { try close.execute(arguments: [now, self.customer, id]) }
            try db.execute(
                sql: "DELETE FROM job WHERE customer = ? AND closedAt < ?",
                arguments: [self.customer, now - 90 * 86_400])
        }
    }

    public func isClosed(job id: Int) throws(Failure) -> Bool {
        try read { db in
            try Bool.fetchOne(
                db, sql: "SELECT closedAt IS NOT NULL FROM job WHERE customer = ? AND id = ?",
                arguments: [self.customer, id]) ?? false
        }
    }

    public func jobs() throws(Failure) -> [Cached<Job>] {
        try fetchJobs("closedAt IS NULL ORDER BY id DESC")
    }

    public func job(id: Int) throws(Failure) -> Cached<Job>? {
        try fetchJobs("id = \(id)").first
    }

    public func rememberJob(_ job: Int, project: String?) throws(Failure) {
        try write { db in
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO recentJob (customer, jobID, project, ordinal)
                    SELECT ?, ?, ?, COALESCE(MAX(ordinal), 0) + 1 FROM recentJob WHERE customer = ?
                    """,
                arguments: [self.customer, job, project ?? "", self.customer])
        }
    }

    public func recentJobs(limit: Int) throws(Failure) -> [Int] {
        try read { db in
            try Int.fetchAll(
                db,
                sql: """
                    SELECT jobID FROM recentJob WHERE customer = ? GROUP BY jobID ORDER BY MAX(ordinal) DESC LIMIT ?
                    """,
                arguments: [self.customer, max(0, limit)])
        }
    }

    public func lastJob(ofProject project: String) throws(Failure) -> Int? {
        try read { db in
            try Int.fetchOne(
                db,
                sql: "SELECT jobID FROM recentJob WHERE customer = ? AND project = ? ORDER BY ordinal DESC LIMIT 1",
                arguments: [self.customer, project])
        }
    }

    private func insert(_ db: Database, _ jobs: [Job], readAt: Int) throws {
        let statement = try db.makeStatement(
            sql: """
                INSERT OR REPLACE INTO job (customer, id, title, jobNumber, location, folderID, folderLabel,
                    hiringManager, recruiter, department, positions, updatedDate, readAt, positionsLeft, postedDate)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for job in jobs {
            try statement.execute(arguments: [
                customer, job.id, job.title, job.jobNumber, job.location, job.folder?.id, job.folder?.label,
                job.hiringManager, job.recruiter, job.department, job.positions, job.updatedDate, readAt,
                job.positionsLeft, job.postedDate,
            ])
        }
    }

    private func fetchJobs(_ condition: String) throws(Failure) -> [Cached<Job>] {
        try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT id, title, jobNumber, location, folderID, folderLabel, hiringManager, recruiter, department,
                        positions, updatedDate, readAt, positionsLeft, postedDate FROM job WHERE customer = ? AND \(condition)
                    """,
                arguments: [self.customer])
            var jobs: [Cached<Job>] = []
            while let row = try rows.next() {
                let folderID: String? = row[4]
                let folderLabel: String? = row[5]
                let folder =
                    folderID == nil && folderLabel == nil ? nil : ListNode(id: folderID, label: folderLabel)
                jobs.append(
                    Cached(
                        Job(
                            id: row[0], title: row[1], jobNumber: row[2], location: row[3], folder: folder,
                            hiringManager: row[6], recruiter: row[7], department: row[8], positions: row[9],
                            positionsLeft: row[12], postedDate: row[13], updatedDate: row[10]), readAt: row[11]))
            }
            return jobs
        }
    }
}
