// Every organ with what it lies within, itself first.
// @row slug: string, within: string[]
MATCH (o:Organ)
RETURN o.slug AS slug, o.within AS within
ORDER BY slug
