// Claims, by topic and slug.
// @param slug: string[]?, topic: string?
// @row node: Claim
MATCH (k:Claim)
WHERE ($slug IS NULL OR k.slug IN $slug) AND ($topic IS NULL OR k.topic = $topic)
RETURN k {.*} AS node
ORDER BY k.topic, k.id
