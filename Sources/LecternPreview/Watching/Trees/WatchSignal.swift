/// A path that a source saw change. What became of it is looked up when the batch is complete.
struct WatchSignal: Equatable {
    /// How far the change has come.
    enum Phase {
        /// The file is being written: its writer has not closed it.
        case open
        /// The file was closed empty: its content may be on the way.
        case empty
        /// Nothing stands there any more: something else may be on the way.
        case gone
        case complete
    }

    enum Kind: Equatable {
        /// `nil` when the source cannot tell, and what was known before holds.
        case changed(Phase?)
        /// A change that was told before has come to rest.
        case settled
        /// All at and beneath the path may have changed.
        case uncertain
    }

    var path: String
    var kind: Kind
    /// Whether nothing was known to stand there before.
    var isNew = false
}
