/// A candidate's LinkedIn profile and where the source has it.
public struct CandidateLinkedIn: Hashable, Sendable {
    public let profile: LinkedInProfile
    /// `.linkedInHandle` or `.profile(index)`.
    public let origin: FieldOrigin
    /// The source's own text.
    public let text: String

    /// Whether there are further persons' profiles, in the same text or in the list beside it.
    public var isFirstOfSeveral = false

    /// The handle, when the text names a person.
    public var handle: LinkedInHandle? { profile.handle }
}

extension Candidate {
    /// The LinkedIn profile: from the handle, else from the listed profiles (rules 5.3, "no handle"). A text that names
    /// nobody gives way to one that does; nil when the source has nothing at all.
    public var linkedIn: CandidateLinkedIn? {
        let found = linkedInTexts.map { text, origin in
            CandidateLinkedIn(profile: LinkedInProfile.parse(text), origin: origin, text: text)
        }
        var chosen = found.first { $0.handle != nil } ?? found.first
        if chosen?.handle != nil { chosen?.isFirstOfSeveral = linkedInHandles.count > 1 }
        return chosen
    }

    /// Every profile that the source names, the one that goes up first: all of them are searched and compared.
    public var linkedInHandles: [LinkedInHandle] {
        var handles: [LinkedInHandle] = []
        for (text, _) in linkedInTexts {
            for handle in LinkedInProfile.handles(in: text) where !handles.contains(where: handle.matches) {
                handles.append(handle)
            }
        }
        return handles
    }

    private var linkedInTexts: [(text: String, origin: FieldOrigin)] {
        var texts: [(String, FieldOrigin)] = []
        if let linkedInHandle, !linkedInHandle.trimmed.isEmpty { texts.append((linkedInHandle, .linkedInHandle)) }
        for (index, profile) in profiles.enumerated() {
            texts += profile.linkedInTexts.map { ($0, .profile(index)) }
        }
        return texts
    }
}

extension SocialProfile {
    /// The texts that may name a LinkedIn profile: the address, and the user name when the network is LinkedIn.
    fileprivate var linkedInTexts: [String] {
        let isLinkedIn = network?.lowercased().contains("linkedin") ?? false
        let address = url.map { $0.lowercased() } ?? ""
        let leadsThere = address.contains("linkedin.com") || address.contains("lnkd.in")
        let texts = [isLinkedIn || leadsThere ? url : nil, isLinkedIn ? username : nil]
        return texts.compactMap { $0 }.filter { !$0.trimmed.isEmpty }
    }
}
