import { lazy, type ReactNode, Suspense } from 'react'
import { Navigate, type RouteObject } from 'react-router'
import { Shell } from './shell.tsx'
import { Crashed, Loading, NoPage } from './states.tsx'

const ReviewPage = lazy(async () => ({ default: (await import('./review/review-page.tsx')).ReviewPage }))
const MapPage = lazy(async () => ({ default: (await import('./map/map-page.tsx')).MapPage }))
const FiguresPage = lazy(async () => ({ default: (await import('./figures/figures-page.tsx')).FiguresPage }))
const AdministrationPage = lazy(async () => ({
  default: (await import('./administration/administration-page.tsx')).AdministrationPage,
}))
const CamerasPage = lazy(async () => ({ default: (await import('./cameras/cameras-page.tsx')).CamerasPage }))
const ZoneEditorPage = lazy(async () => ({ default: (await import('./cameras/zone-editor.tsx')).ZoneEditorPage }))
const CasesPage = lazy(async () => ({ default: (await import('./cases/cases-page.tsx')).CasesPage }))
const OversightPage = lazy(async () => ({ default: (await import('./oversight/oversight-page.tsx')).OversightPage }))
const LadderPage = lazy(async () => ({ default: (await import('./ladder/ladder-page.tsx')).LadderPage }))
const QueuePage = lazy(async () => ({ default: (await import('./queue/queue-page.tsx')).QueuePage }))

const page = (element: ReactNode): ReactNode => <Suspense fallback={<Loading />}>{element}</Suspense>

export const ROUTES: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <Crashed />,
    children: [
      { index: true, element: <Navigate to="/review" replace /> },
      { path: 'review', element: page(<ReviewPage />) },
      { path: 'review/:candidateId', element: page(<ReviewPage />) },
      { path: 'queue', element: page(<QueuePage />) },
      { path: 'cases', element: page(<CasesPage />) },
      { path: 'cases/:caseId', element: page(<CasesPage />) },
      { path: 'cameras', element: page(<CamerasPage />) },
      { path: 'cameras/:cameraId/zones', element: page(<ZoneEditorPage />) },
      { path: 'ladder', element: page(<LadderPage />) },
      { path: 'map', element: page(<MapPage />) },
      { path: 'figures', element: page(<FiguresPage />) },
      { path: 'oversight', element: page(<OversightPage />) },
      { path: 'administration', element: page(<AdministrationPage />) },
      { path: '*', element: <NoPage /> },
    ],
  },
]
