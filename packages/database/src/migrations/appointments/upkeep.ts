import { type Kysely, sql } from 'kysely';

/** What the host does as time goes by; nobody else may. */
export async function upkeep(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The day before; not to somebody who booked since.
    create function remind_due() returns bigint language plpgsql as $$
      declare a appointment; told bigint := 0;
      begin
        for a in update appointment set reminded_at = now() where state = 'booked' and reminded_at is null
          and starts_at between now() and now() + interval '24 hours' and created_at < starts_at - interval '36 hours' returning * loop
          perform tell_patient(a, 'reminder');
          told := told + 1;
        end loop;
        return told;
      end $$;
    revoke execute on function remind_due from public;

    -- An offer without answer: the slot goes to the next who waits, or to everybody.
    create function expire_offers() returns bigint language plpgsql as $$
      declare a appointment; ended bigint := 0;
      begin
        for a in select a0.* from appointment a0 join waiting_offer o on o.appointment = a0.id
          where o.state = 'open' and o.expires_at <= now() loop
          perform from care_session where id = a.session for no key update;
          update appointment set state = 'expired', closed_by = 'time', updated_at = now(), version = version + 1
            where id = a.id and state = 'offered' returning * into a;
          if found then perform tell_patient(a, 'offer-expired'); ended := ended + 1; end if;
        end loop;
        return ended;
      end $$;
    revoke execute on function expire_offers from public;

    -- Personal data whose time is over: the last appointment or the wait ended before this moment.
    create function purge_patients(its_before timestamptz) returns bigint language plpgsql as $$
      declare p uuid; gone bigint := 0;
      begin
        for p in select id from patient x where erased_at is null and created_at < its_before
          and not exists (select from appointment a where a.patient = x.id and a.ends_at >= its_before)
          and not exists (select from waiting_entry e where e.patient = x.id and coalesce(e.left_at, 'infinity') >= its_before) loop
          perform erase_patient(p);
          gone := gone + 1;
        end loop;
        return gone;
      end $$;
    revoke execute on function purge_patients from public;
  `.execute(db);
}
