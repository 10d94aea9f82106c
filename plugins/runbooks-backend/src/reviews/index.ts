export { createReviews, type Reviews } from './createReviews';
export { toReview } from './reviewRows';
export { addReviewRoutes } from './reviewRoutes';
export type { ReviewService } from './ReviewService';
