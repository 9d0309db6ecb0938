/// What decides how many files an index of some shape has; counted only when their number is limited.
struct FileCounts: Sendable {
    /// The files of texts, by shift.
    var texts: [Int]
    /// What each word adds to a file, in the order of the words.
    var wordSizes: [Int]
    var pinyin: [PinyinKeys.Key]
    var spelling: Int
    /// The numbers of documents of frequent terms, Han and Latin.
    var frequent: [Int]
    var documents: Int

    /// How many files there are; never too few, but for the rest a bound.
    func total(_ shape: IndexShape) -> Int {
        texts[min(shape.textShift, texts.count - 1)] + others(shape)
    }

    /// Files that no other shape would spare: those of the rest of frequent terms.
    func hasRest(_ shape: IndexShape) -> Bool { rest(shape) > 0 }

    private func others(_ shape: IndexShape) -> Int {
        let latin = SizeCutter.count(wordSizes, target: shape.shardBytes)
        let sounds = PinyinFiles.count(of: pinyin, shardBytes: shape.shardBytes)
        let plain = (documents + shape.documentsPerFile - 1) / shape.documentsPerFile
        // The manifest, the folding table, and the plain index.
        return latin + Borders.fileCount(of: latin) + sounds + Borders.fileCount(of: sounds) + spelling + plain
            + shape.hanFiles + shape.tripleFiles + shape.titleFiles + rest(shape) + 3
    }

    private func rest(_ shape: IndexShape) -> Int {
        frequent.count { $0 > shape.tier } * RestPart.count(documents: documents, shift: shape.restShift)
    }

    /// Makes a shape coarser until no more than `most` files are left: texts as long as they are more than half,
    /// then postings, then what is left.
    func fit(_ shape: IndexShape, most: Int) -> IndexShape {
        var shape = shape
        while total(shape) > most {
            let canGroup = shape.textShift < texts.count - 1
            if canGroup, texts[shape.textShift] * 2 > most {
                shape.textShift += 1
            } else if !coarsen(&shape) {
                guard canGroup else { break }
                shape.textShift += 1
            }
        }
        return shape
    }

    /// Halves the number of files that are no texts; says whether that made a difference.
    private func coarsen(_ shape: inout IndexShape) -> Bool {
        let before = others(shape)
        let spans = documents >> shape.restShift > 0
        shape.hanFiles = max(1, shape.hanFiles / 2)
        shape.titleFiles = max(1, shape.titleFiles / 2)
        shape.shardBytes *= 2
        shape.documentsPerFile *= 2
        if spans { shape.restShift += 1 }
        return others(shape) < before
    }
}
