import Type from 'typebox'
import { Timestamp } from '../../model/schemas.ts'
import { statMetricNames } from '../../model/stats.ts'

export const StatMetricName = Type.Enum(statMetricNames)

export const Series = Type.Object(
  {
    metric: StatMetricName,
    unit: Type.String(),
    from: Timestamp,
    to: Type.String({ format: 'date-time', description: 'Exclusive.' }),
    step: Type.Integer({ description: 'Seconds.' }),
    series: Type.Array(
      Type.Object({
        labels: Type.Record(Type.String(), Type.String()),
        points: Type.Array(
          Type.Object({
            at: Type.String({ format: 'date-time', description: 'Where the step begins.' }),
            value: Type.Union([Type.Number(), Type.Null()], {
              description: 'Null where there is nothing to take it of.',
            }),
          }),
        ),
      }),
    ),
  },
  { $id: 'Series' },
)
