MATCH (c:Company {id: $company})
RETURN c {.id, .slug, .name, .country, .foundedOn} AS answer
