/** Joins who did something: a user of the terminal, or a secret API key. */
export const JOIN_ACTOR = (id: string) => `
  left join "user" actor on actor.id = ${id}
  left join api_key actor_key on actor_key.id = ${id}`

/** The user's name, else their e-mail address, else the API key's title. */
export const ACTOR_NAME = `coalesce(nullif(concat_ws(' ', actor.first_name, actor.last_name), ''), actor.email,
  actor_key.title)`
