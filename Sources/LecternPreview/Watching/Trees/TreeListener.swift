/// Is told which folders of a tree are of interest; the kernel's watches are one.
protocol TreeListener {
    associatedtype Failure: Error

    /// A folder is about to be listed: whatever happens in it from now on must be noticed.
    mutating func willList(_ folder: String) throws(Failure)
    /// A folder, or a path that led to it, is not watched any more.
    mutating func didLeave(_ folder: String)
    /// A root or a link is about to be followed: it must be noticed when its path leads elsewhere.
    ///
    /// - Parameter isLink: Whether it is a link in a folder that is watched.
    mutating func willFollow(_ path: String, isLink: Bool) throws(Failure)
    /// A root or a link is not followed any more.
    mutating func didUnfollow(_ path: String)
}

/// For trees that are looked at again and again anyway.
struct NoListener: TreeListener {
    mutating func willList(_ folder: String) throws(Never) {}
    mutating func didLeave(_ folder: String) {}
    mutating func willFollow(_ path: String, isLink: Bool) throws(Never) {}
    mutating func didUnfollow(_ path: String) {}
}
