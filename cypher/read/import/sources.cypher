// Slugs of all sources, to tell which ones a row may cite.
// @row slug: string
MATCH (s:Source)
RETURN s.slug AS slug
ORDER BY s.id
