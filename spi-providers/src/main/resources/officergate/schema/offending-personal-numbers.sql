-- ACC-1: every value of the attribute personalNumber that the constraints of the database would refuse, over all realms.
-- PostgreSQL. One row for each value and finding; no row means that the constraints can go in. The numbers leave masked.
-- A value of more than 255 characters stands in LONG_VALUE, and VALUE is null.
with given as (
    select a.id, a.user_id, u.username, r.name as realm, a.value, a.long_value,
           a.long_value is not null as is_long,
           coalesce(a.value, '') !~ '[^[:space:]]' as is_blank
    from user_attribute a
    join user_entity u on u.id = a.user_id
    left join realm r on r.id = u.realm_id
    where a.name = 'personalNumber'
), holders as (
    select value, count(distinct user_id) as accounts, row_number() over (order by min(user_id), value) as holder_group
    from given
    where value is not null and not is_blank
    group by value
    having count(distinct user_id) > 1
), values_of_user as (
    select user_id, count(*) as given_values from given group by user_id having count(*) > 1
), offending as (
    select g.*, 'too_long' as finding, cast(1 as bigint) as times, cast(null as bigint) as holder_group
    from given g where g.is_long
    union all
    select g.*, 'blank', 1, null from given g where not g.is_long and g.is_blank
    union all
    select g.*, case when g.value ~ '^[0-9]{9}$' then 'old_number' else 'malformed' end, 1, null
    from given g where not g.is_long and not g.is_blank and g.value !~ '^[0-9]{12}$'
    union all
    select g.*, 'duplicate', h.accounts, h.holder_group from given g join holders h on h.value = g.value
    union all
    select g.*, 'several', s.given_values, null from given g join values_of_user s on s.user_id = g.user_id
)
select coalesce(realm, '') as realm, user_id, coalesce(username, '') as user_name,
       case when value ~ '^[0-9]{12}$' then substr(value, 1, 3) || '********' || substr(value, 12)
            else '(' || length(coalesce(long_value, value, '')) || ')' end as masked_number,
       finding, times, holder_group
from offending
order by finding, holder_group, realm, user_name, user_id, id
