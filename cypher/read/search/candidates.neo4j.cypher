// What has every word, a word that begins with it, or, from four letters on, one that is a slip away: by Lucene's score
// after those with a line that begins with the text: of frequent words it knows no better than many.
// The index holds Chinese as pairs of characters. Words are letters and digits alone, so that none is a query.
// @param text: string, words: string[], types: string[]?, limit: int
// @row node: Entity
WITH reduce(query = '', word IN $words | query + CASE
  WHEN word =~ '[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}ー]' THEN ' +(' + word + '* *' + word + ')'
  WHEN word =~ '[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}ー]+' THEN ' +"' + word + '"'
  WHEN size(word) < 4 THEN ' +(' + word + '^4 ' + word + '*)'
  ELSE ' +(' + word + '^4 ' + word + '* ' + word + '~1)'
END) AS query
CALL db.index.fulltext.queryNodes('entity_search', query, {limit: $limit * CASE WHEN $types IS NULL THEN 10 ELSE 1000 END}) YIELD node, score
WITH node, score WHERE $types IS NULL OR any(label IN labels(node) WHERE label IN $types)
WITH node, score, node.searchText STARTS WITH $text OR node.searchText CONTAINS '\n' + $text AS begins
WITH node ORDER BY begins DESC, score DESC, node.id LIMIT $limit
RETURN node {.*} AS node
