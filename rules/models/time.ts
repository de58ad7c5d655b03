/** How programs write points of time. Data only. */

/** Calls that give the present moment, or take one as their argument. */
export const NOW_CALLS =
  /^(?:Date\.now|performance\.now|dayjs|moment|moment\.utc|dayjs\.utc|DateTime\.(?:now|utc|local)|Temporal\.Now\.\w+|LocalDateTime\.now|Instant\.now)$/;
/** Calls that give the same moment in another form. */
export const TIME_FORMS =
  /^(?:Math\.(?:floor|round|ceil|trunc)|Number|String|getUnixTime|\w+\.getUnixTime|formatISO|Date\.parse|parseISO|Timestamp\.fromDate|Timestamp\.fromMillis|DateTime\.fromJSDate|DateTime\.fromISO)$/;
/** Calls that read a written span in milliseconds: `ms("2 days")`. */
export const SPAN_READERS =
  /^ms$|(?:^|\.)(?:parseDuration|parse_duration|timestring|humanInterval|parse-duration)$/;
