class TicketLine
end
