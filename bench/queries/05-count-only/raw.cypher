MATCH (a:Approval) WHERE a.authority = 'FDA'
RETURN count(a) AS answer
