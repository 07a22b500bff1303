-- Counts rows again in its own way: from the documents as JSON, day by day, without the product's code.
-- Tables: rows(document) of airings, deeds(document) of activities.
with airing as (
	select document ->> '$.day' as day, document ->> '$.province' as province, document ->> '$.commune' as commune,
		document ->> '$.language' as language, document ->> '$.channel' as channel, document ->> '$.month' as bundle,
		coalesce(document ->> '$.letters', '') as letters, document ->> '$.minutes' as minutes,
		document ->> '$.plays' as plays, coalesce(document ->> '$.clustersWorking', 0) as clusters,
		document ->> '$.confidence' as confidence, coalesce(document ->> '$.isPlausible', 1) as plausible,
		coalesce(document ->> '$.isCounted', 0) as counted, coalesce(document ->> '$.isWaiting', 0) as waits
	from rows
), deed as (
	select document ->> '$.day' as day, document ->> '$.province' as province,
		coalesce(document ->> '$.commune', '') as commune, document ->> '$.kind' as kind,
		coalesce(document ->> '$.form', '') as channel, document ->> '$.units' as units,
		coalesce(document ->> '$.people', 0) as people, document ->> '$.confidence' as confidence,
		coalesce(document ->> '$.isWithdrawn', 0) as withdrawn,
		trim(case when document ->> '$.saysA' = 1 then 'a ' else '' end
			|| case when document ->> '$.saysB' = 1 then 'b ' else '' end
			|| case when document ->> '$.saysC' = 1 then 'c ' else '' end
			|| case when document ->> '$.saysD' = 1 then 'd ' else '' end
			|| case when document ->> '$.saysDd' = 1 then 'dd ' else '' end
			|| case when document ->> '$.saysE' = 1 then 'e ' else '' end
			|| case when document ->> '$.saysG' = 1 then 'g ' else '' end
			|| case when document ->> '$.saysH' = 1 then 'h ' else '' end) as letters
	from deeds
)
select strftime('%Y-%m', date(day)) || '/' || province || '/' || commune || '/airing/' || language || '/' || channel
		|| '/' || bundle || '/' || letters as key,
	count(*) as entries,
	total(counted) as airings,
	total(counted * round(minutes * 100)) as minuteHundredths, total(counted * plays) as plays,
	total(counted * clusters) as clusters, 0 as units, 0 as people,
	total(counted and confidence = 'A') as a, total(counted and confidence = 'B') as b,
	total(counted and confidence = 'C') as c, total(counted and confidence = 'D') as d,
	total(counted and not plausible) as implausible, total(waits) as waiting
from airing group by 1
union all
select strftime('%Y-%m', date(day)) || '/' || province || '/' || commune || '/' || kind || '//' || channel || '//'
		|| letters as key,
	count(*), total(not withdrawn and confidence <> 'D'), 0, 0, 0,
	total(case when not withdrawn and confidence <> 'D' then units else 0 end),
	total(case when not withdrawn and confidence <> 'D' then people else 0 end),
	total(not withdrawn and confidence = 'A'), total(not withdrawn and confidence = 'B'),
	total(not withdrawn and confidence = 'C'), total(not withdrawn and confidence = 'D'), 0, 0
from deed group by 1
order by 1
