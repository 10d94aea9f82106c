/** The example of the format's documentation. */
export const example = `apiVersion: callboard.dev/v1alpha1
kind: OnCallSchedule
metadata:
  name: payments-core
  title: Payments core
spec:
  owner: group:default/payments-core
  timeZone: Europe/Berlin
  levels:                                  # asked in this order
    - name: primary
      delay: PT5M                          # before the next level is asked
      layers:
        - name: week
          priority: 0                      # optional: a higher one hides a lower one
          rotation:
            type: weekly                   # hourly | daily | weekly | monthly
            length: 1                      # every n of them
            start: 2026-01-05T09:00        # first handoff; people take turns from here
            participants: [user:default/a, user:default/b, none]
          restrictions:                    # optional; without them, always
            - { days: [mon, tue, wed, thu, fri], start: "09:00", end: "18:00" }
    - name: secondary
      delay: PT15M
      layers:
        - { name: feed, ics: secondary-feed }   # a feed's name in app-config
  overrides:
    - { start: 2026-03-01T09:00, end: 2026-03-02T09:00, level: primary, remove: user:default/a, add: user:default/c, reason: swapped }
  temporary:                               # replaces everything in its span
    - { start: 2026-12-24T00:00, end: 2026-12-26T00:00, level: primary, shifts: [] }
  offHours:                                # declared: nobody, on purpose
    - { days: [sat, sun] }
  holidays: de-berlin                      # a calendar's name in app-config
`;

/** A `spec` without fault that says as little as it may. */
export const smallest = {
  owner: 'core',
  timeZone: 'Europe/Berlin',
  levels: [
    {
      name: 'primary',
      layers: [
        {
          name: 'week',
          rotation: {
            type: 'weekly',
            start: '2026-01-05T09:00',
            participants: ['a'],
          },
        },
      ],
    },
  ],
};
