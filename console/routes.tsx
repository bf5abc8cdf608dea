import { lazy, type ReactNode, Suspense } from 'react'
import { Navigate, type RouteObject } from 'react-router'
import { Shell } from './shell.tsx'
import { Crashed, Loading, NoPage } from './states.tsx'

const ReviewPage = lazy(async () => ({ default: (await import('./review/review-page.tsx')).ReviewPage }))
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
      { path: '*', element: <NoPage /> },
    ],
  },
]
