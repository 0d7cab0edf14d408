/** What makes a person's second registration for one activity impossible. */
export const registrationId = (activityId: string, memberId: string) => `${activityId}:${memberId}`
