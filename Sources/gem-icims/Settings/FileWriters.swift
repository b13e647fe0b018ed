import Foundation

/// Who else than this user may change a file, or put another one into its place.
enum FileWriters {
    /// In words, such as “everybody may write the folder /etc/x”; nil when nobody else may.
    static func others(of path: String) -> String? {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let targetFolder = URL(fileURLWithPath: target).deletingLastPathComponent().path
        if let who = writers(target, isFolder: false) { return "\(who) may write it" }
        for folder in folder == targetFolder ? [folder] : [folder, targetFolder] {
            if let who = writers(folder, isFolder: true) { return "\(who) may write the folder \(folder)" }
        }
        return nil
    }

    private static func writers(_ path: String, isFolder: Bool) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let user = geteuid()
        if status.st_uid != user, status.st_uid != 0, user != 0 { return name(ofUser: status.st_uid) }
        // In such a folder nobody moves or removes what belongs to somebody else.
        if isFolder, status.st_mode & S_ISVTX != 0 { return nil }
        if status.st_mode & S_IWOTH != 0 { return "everybody" }
        if status.st_mode & S_IWGRP != 0, !isPrivate(group: status.st_gid, of: user) {
            return "the group \(name(ofGroup: status.st_gid))"
        }
        return nil
    }

    /// A group of the same name in which is nobody else, as many systems give one to every user.
    private static func isPrivate(group: gid_t, of user: uid_t) -> Bool {
        guard let account = getpwuid(user), account.pointee.pw_gid == group, let entry = getgrgid(group),
            strcmp(account.pointee.pw_name, entry.pointee.gr_name) == 0
        else { return false }
        var member = entry.pointee.gr_mem
        while let name = member?.pointee {
            if strcmp(name, account.pointee.pw_name) != 0 { return false }
            member = member?.successor()
        }
        return true
    }

    private static func name(ofUser id: uid_t) -> String {
        getpwuid(id).map { String(cString: $0.pointee.pw_name) } ?? "user \(id)"
    }

    private static func name(ofGroup id: gid_t) -> String {
        getgrgid(id).map { String(cString: $0.pointee.gr_name) } ?? String(id)
    }
}
