MATCH (a:Approval)
WITH a.authority AS authority, coalesce(substring(a.decidedOn, 0, 4), 'NOT_STATED') AS year, count(a) AS n
ORDER BY n DESC, authority, year
RETURN collect({key: [authority, year], count: n}) AS answer
