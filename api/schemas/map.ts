import { Type } from 'typebox'

export const MapView = Type.Object({
  layers: Type.Array(
    Type.Object({
      tiles: Type.String({
        description: 'Address with {x}, {y}, {z}.',
        examples: ['https://tiles.example/{z}/{x}/{y}.png'],
      }),
      attribution: Type.Optional(Type.String()),
      maxZoom: Type.Optional(Type.Integer({ minimum: 1, maximum: 24 })),
    }),
  ),
})
