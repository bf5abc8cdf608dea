import { Type } from 'typebox'

export const ModelList = Type.Object({
  models: Type.Array(
    Type.Object({
      id: Type.String(),
      version: Type.String(),
      licence: Type.String(),
      labels: Type.Array(
        Type.Object({
          label: Type.String(),
          threshold: Type.Optional(
            Type.Number({ description: 'Scores below it are not reported; absent: the label never is.' }),
          ),
        }),
      ),
      card: Type.Optional(Type.String({ description: 'Markdown: base, data, licences, figures, limits.' })),
    }),
  ),
})
